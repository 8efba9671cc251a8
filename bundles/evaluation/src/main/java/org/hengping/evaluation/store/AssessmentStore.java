// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.standard.StandardId;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;

/** Stored assessments; nothing is ever changed or removed. */
public interface AssessmentStore {
    /**
     * Adds an assessment.
     *
     * @throws org.hengping.platform.fault.PlatformException CONFLICT (code {@code idempotency-key-taken}) if its key is
     *     taken, also if both are added at the same time
     */
    void add(NewAssessment assessment);

    /** Returns an assessment. */
    Optional<StoredAssessment> find(String id);

    /** Returns the canonical bytes of result and execution as they are stored. */
    Optional<AssessmentBytes> bytes(String id);

    /** Returns the same of several assessments by their ids; those that are not there are left out. */
    default Map<String, AssessmentBytes> bytes(List<String> ids) {
        Map<String, AssessmentBytes> found = new HashMap<>();
        ids.forEach(id -> bytes(id).ifPresent(bytes -> found.put(id, bytes)));
        return found;
    }

    /** Returns what was stored under an idempotency key. */
    Optional<KeyedAssessment> findByKey(String key);

    /** Returns assessments in ascending order of their ids. */
    Page<StoredAssessment> list(Optional<StandardId> standard, PageRequest page);

    /**
     * Returns assessments with {@code after < id <= last}, ascending, at most {@code limit}.
     *
     * @param after absent to begin with the first
     */
    List<StoredAssessment> range(Optional<StandardId> standard, Optional<String> after, String last, int limit);

    /** Counts assessments with {@code id <= last}. */
    long count(Optional<StandardId> standard, String last);

    /** Returns the counts by standard and version, ordered by both. */
    List<StandardTally> tallies();

    /**
     * An assessment to be added.
     *
     * @param assessment what is listed
     * @param bytes result and execution
     * @param missing the leaves that the person lacks, with label and first clause
     * @param key idempotency key with the caller it belongs to
     * @param requestDigest digest of the request made under that key, in hex; empty without key
     */
    record NewAssessment(
            StoredAssessment assessment,
            AssessmentBytes bytes,
            List<MissingLeaf> missing,
            Optional<String> key,
            String requestDigest) {
        public NewAssessment {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A leaf that is not met.
     *
     * @param node its id
     * @param label its label, both languages in one line
     * @param clause its first clause, in one line
     */
    record MissingLeaf(NodeId node, String label, String clause) {}

    /**
     * Canonical JSON of the two parts.
     *
     * @param result the result
     * @param execution the execution
     */
    @SuppressWarnings("ArrayRecordComponent") // handed through as stored, never compared
    record AssessmentBytes(byte[] result, byte[] execution) {}

    /**
     * What a key stands for.
     *
     * @param assessment the assessment
     * @param requestDigest digest of the request, in hex
     */
    record KeyedAssessment(StoredAssessment assessment, String requestDigest) {}
}
