// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** The workload's conditions as rules of Drools, compiled to its executable model; a session for each application. */
public final class DroolsPeer {
    private static final String HEAD =
            """
            package org.hengping.benchmarks.rules;
            import org.hengping.benchmarks.DroolsPeer.Case;
            import org.hengping.benchmarks.DroolsPeer.Evidence;
            import org.hengping.benchmarks.DroolsPeer.Mask;
            global Mask mask;
            """;

    private static final List<String> CONDITIONS = List.of(
            "Case(degree == 'DOCTOR' || (degree == 'MASTER' && years >= 5) || (degree == 'BACHELOR' && years >= 10))",
            "Case(since <= FIVE)",
            "Case($since : since) accumulate(Evidence(kind == 'PAPER', level >= 3, rank == 1, date >= $since,"
                    + " verified == true); $n : count(1); $n >= 3)",
            "Case($since : since) accumulate(Evidence(kind == 'PATENT', status == 'GRANTED', rank <= 2,"
                    + " date >= $since); $n : count(1); $n >= 2)",
            "Case($since : since) accumulate(Evidence(kind == 'PROJECT', role == 'LEAD', date >= $since,"
                    + " $amount : amount); $n : sum($amount); $n >= 500000000L)",
            "exists Evidence(kind == 'AWARD', level >= 4, rank <= 5)",
            "not Evidence(kind == 'ANNUAL', grade != 'EXCELLENT', grade != 'COMPETENT')",
            "accumulate(Evidence(kind == 'ANNUAL', grade == 'EXCELLENT'); $n : count(1); $n >= 2)",
            "accumulate(Evidence(kind == 'TRAINING', date >= FIVE, $hours : hours); $n : sum($hours); $n >= 360L)",
            "exists Evidence(kind == 'STANDARD', level >= 2)",
            "exists Evidence(kind == 'CERT', status == 'GRANTED')",
            "not Evidence(kind == 'SANCTION', date >= THREE)",
            "accumulate(Evidence(kind == 'REPORT', words >= 3000, rank == 1); $n : count(1); $n >= 2)",
            "accumulate(Evidence(kind == 'PAPER', $points : points); $n : sum($points); $n >= 30L)",
            "exists Evidence(kind == 'AWARD', level >= 3)",
            "not Evidence(verified == false, kind != 'SELF')",
            "accumulate(Evidence(kind == 'PROJECT', amount >= 100000000L); $n : count(1); $n >= 2)",
            "exists Evidence(kind == 'MENTOR')",
            "accumulate(Evidence(kind == 'PAPER' || kind == 'REPORT' || kind == 'STANDARD',"
                    + " subject.startsWith(\"ENG\")); $n : count(1); $n >= 5)",
            "Case(ownership != 'PUBLIC' || posted == true)");

    private final KieBase rules;

    DroolsPeer(long fiveYears, long threeYears) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < CONDITIONS.size(); i++) {
            text.append("rule c")
                    .append(i)
                    .append(" when ")
                    .append(CONDITIONS
                            .get(i)
                            .replace("FIVE", fiveYears + "L")
                            .replace("THREE", threeYears + "L")
                            .replace('\'', '"'))
                    .append(" then mask.set(")
                    .append(i)
                    .append("); end\n");
        }
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules.drl", text.toString());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        rules = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }

    int mask(List<Object> facts) {
        KieSession session = rules.newKieSession();
        try {
            Mask mask = new Mask();
            session.setGlobal("mask", mask);
            facts.forEach(session::insert);
            session.fireAllRules();
            return mask.bits;
        } finally {
            session.dispose();
        }
    }

    /** Returns an application as its facts. */
    static List<Object> facts(Application application) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Case(application));
        application.items().forEach(item -> facts.add(new Evidence(item)));
        return facts;
    }

    /** Where rules say that they hold. */
    public static final class Mask {
        private int bits;

        public void set(int bit) {
            bits |= 1 << bit;
        }
    }

    /** An application without its evidence, as a bean. */
    public static final class Case {
        private final Application application;

        Case(Application application) {
            this.application = application;
        }

        public String getDegree() {
            return application.degree();
        }

        public long getYears() {
            return application.years();
        }

        public long getSince() {
            return application.since();
        }

        public String getOwnership() {
            return application.unit();
        }

        public boolean isPosted() {
            return application.posted();
        }
    }

    /** A piece of evidence, as a bean. */
    public static final class Evidence {
        private final Item item;

        Evidence(Item item) {
            this.item = item;
        }

        public String getKind() {
            return item.kind();
        }

        public String getSubject() {
            return item.subject();
        }

        public String getStatus() {
            return item.status();
        }

        public String getRole() {
            return item.role();
        }

        public String getGrade() {
            return item.grade();
        }

        public long getDate() {
            return item.date();
        }

        public long getAmount() {
            return item.amount();
        }

        public long getLevel() {
            return item.level();
        }

        public long getRank() {
            return item.rank();
        }

        public long getWords() {
            return item.words();
        }

        public long getHours() {
            return item.hours();
        }

        public long getPoints() {
            return item.points();
        }

        public boolean isVerified() {
            return item.verified();
        }
    }
}
