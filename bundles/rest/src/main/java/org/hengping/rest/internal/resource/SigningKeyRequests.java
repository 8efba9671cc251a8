// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.hengping.platform.signing.KeyOwner;
import org.hengping.platform.signing.KeyRegistration;
import org.hengping.platform.signing.Signatory;
import org.hengping.rest.internal.http.JsonBody;

/** What a client asks of the register of keys. */
final class SigningKeyRequests {
    private static final KeyOwner NOBODY = new KeyOwner(KeyOwner.Kind.UNIT, "?");
    private static final Signatory UNNAMED = new Signatory("?", "?");

    private SigningKeyRequests() {}

    /**
     * A revocation as asked for.
     *
     * @param at from when it counts; absent means now
     * @param reason why
     * @param by who asks
     */
    record Revocation(Optional<Instant> at, String reason, Signatory by) {}

    static KeyRegistration registration(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes).onlyKnows("owner", "certificate", "from", "until", "by");
        KeyOwner owner = owner(body.object("owner").onlyKnows("kind", "name"));
        String certificate = body.text("certificate");
        Optional<Instant> from = body.optionalInstant("from");
        Optional<Instant> until = body.optionalInstant("until");
        Signatory by = by(body);
        body.requireNothingWrong();
        return new KeyRegistration(owner, certificate, from, until, by);
    }

    static Revocation revocation(byte[] bytes) {
        JsonBody body = JsonBody.read(bytes).onlyKnows("at", "reason", "by");
        Revocation asked = new Revocation(body.optionalInstant("at"), body.text("reason"), by(body));
        body.requireNothingWrong();
        return asked;
    }

    private static KeyOwner owner(JsonBody owner) {
        String kind = owner.text("kind");
        String name = owner.text("name");
        KeyOwner.Kind read = made(
                () -> KeyOwner.Kind.valueOf(kind),
                KeyOwner.Kind.UNIT,
                owner,
                "kind",
                "应为 UNIT、PROVINCE 或 NODE。",
                "UNIT, PROVINCE or NODE is expected.");
        return made(
                () -> new KeyOwner(read, name),
                NOBODY,
                owner,
                "name",
                "应为 1 到 200 个字符。",
                "1 to 200 characters are expected.");
    }

    private static Signatory by(JsonBody body) {
        JsonBody by = body.object("by").onlyKnows("name", "role");
        String name = by.text("name");
        String role = by.text("role");
        return made(
                () -> new Signatory(name, role),
                UNNAMED,
                by,
                "name",
                "姓名和职务各为 1 到 100 个字符。",
                "Name and role have 1 to 100 characters each.");
    }

    /** Makes something of what was read, or notes why it cannot be made. */
    private static <T> T made(Supplier<T> maker, T otherwise, JsonBody body, String name, String zh, String en) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            body.wrong(name, "wrong-value", zh, en);
            return otherwise;
        }
    }
}
