// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

/** Dossiers of invented people. */
final class Dossiers {
    private Dossiers() {}

    /** A lecturer who asks for associate professor. */
    static String lecturer(String subject) {
        return """
                {"format":"hengping-dossier/1","subject":"%s","stage":"EXAMINED","route":"REVIEW/NORMAL",
                "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
                "facts":{
                "birthDate":{"claimed":"1988-04-23","examined":"1988-04-23","vouchedBy":"UNIT"},
                "degree":{"claimed":"MASTER","examined":"MASTER","vouchedBy":"UNIT"},
                "teacherQualification":{"claimed":true,"examined":true,"vouchedBy":"UNIT"},
                "institutionKind":{"claimed":"UNDERGRADUATE","examined":"UNDERGRADUATE","vouchedBy":"UNIT"},
                "courseKind":{"claimed":"PROFESSIONAL","examined":"PROFESSIONAL","vouchedBy":"UNIT"},
                "appointments":[{"id":"a1","claimed":{"post":"LECTURER","unit":"演示学院","from":"2016-12-10"},"vouchedBy":"UNIT"}],
                "appraisals":[{"id":"a1","claimed":{"grade":"EXCELLENT","year":2021},"vouchedBy":"UNIT"}],
                "awards":[],
                "courses":[{"id":"c1","claimed":{"kind":"PUBLIC_BASIC","name":"演示课程"},"vouchedBy":"UNIT"}],
                "mentoring":[{"id":"m1","claimed":{"kind":"YOUNG_TEACHER","from":"2017-11-20","to":"2018-05-19"},"vouchedBy":"UNIT"}],
                "qualityAppraisals":[{"id":"q1","claimed":{"grade":"EXCELLENT","year":2020},"vouchedBy":"UNIT"}],
                "teachingYears":[{"id":"t1","claimed":{"courses":1,"hours":260,"year":2020},"vouchedBy":"UNIT"}]}}
                """
                .formatted(subject);
    }

    /** An engineer who asks for senior engineer. */
    static String engineer(String subject) {
        return """
                {"format":"hengping-dossier/1","subject":"%s","stage":"EXAMINED","route":"REVIEW/NORMAL",
                "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
                "facts":{
                "degree":{"claimed":"BACHELOR","examined":"BACHELOR","vouchedBy":"UNIT"},
                "workStart":{"claimed":"2010-07-01","examined":"2010-07-01","vouchedBy":"UNIT"},
                "heldTitles":[{"id":"h1","claimed":{"title":"ENGINEER","obtainedOn":"2019-12-31","authority":"演示单位"},"vouchedBy":"UNIT"}],
                "qualifications":[],"awards":[],"engineeringWorks":[],"keyProjects":[],"researchProjects":[],
                "technicalStandards":[],"works":[],
                "patents":[{"id":"z1","claimed":{"name":"示例专利一","kind":"INVENTION","role":"LEADER","implemented":true,
                "grantedOn":"2021-03-01"},"vouchedBy":"UNIT"}],
                "papers":[{"id":"p1","claimed":{"title":"示例论文一","kind":"RESEARCH","journal":"CORE","indexedIn":"OTHER","authorRank":1,
                "date":"2021-05-01"},"vouchedBy":"UNIT"}]}}
                """
                .formatted(subject);
    }
}
