// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.Route;

/**
 * A route: a method on a basis, with its steps, what it waives and what it asks.
 *
 * @param route method and basis
 * @param label what people read
 * @param steps its steps in order; empty where no text seen gives them
 * @param waives codes of the requirements that do not apply on it
 * @param asks what it asks beside the standard, in the words of the clause
 * @param clauses where it says so; at least one
 */
public record RouteRule(
        Route route, Text label, List<Step> steps, SortedSet<String> waives, List<Text> asks, List<Clause> clauses)
        implements Provision {
    public RouteRule {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(label, "label");
        steps = List.copyOf(steps);
        if (steps.stream().map(Step::step).distinct().count() != steps.size()) {
            throw new IllegalArgumentException("a step stands twice on the route " + route);
        }
        waives = Codes.sorted(waives);
        asks = List.copyOf(asks);
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.ROUTE;
    }

    @Override
    public String code() {
        return route.toString();
    }

    /** Steps that the host knows; which of them a route has, and in which order, is data. */
    public enum RouteStep {
        /** 申报. */
        APPLY,
        /** 受理. */
        ACCEPT,
        /** 审核. */
        EXAMINE,
        /** 单位内部公示. */
        INTERNAL_NOTICE,
        /** 代表作外审. */
        EXTERNAL_REVIEW,
        /** 推荐. */
        RECOMMEND,
        /** 主管部门审核. */
        COMPETENT_AUTHORITY,
        /** 学科组评议. */
        SUBJECT_GROUP,
        /** 答辩. */
        DEFENCE,
        /** 考试. */
        EXAM,
        /** 评审（评委会表决）. */
        REVIEW,
        /** 认定. */
        RECOGNISE,
        /** 公示. */
        PUBLIC_NOTICE,
        /** 备案. */
        FILE,
        /** 发证. */
        ISSUE,
        /** 验证. */
        VERIFY
    }

    /**
     * A step of a route.
     *
     * @param step the step
     * @param required whether every round has it, or the unit decides
     */
    public record Step(RouteStep step, boolean required) {
        public Step {
            Objects.requireNonNull(step, "step");
        }
    }
}
