// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.mapping;

import java.time.Instant;
import javax.persistence.AttributeConverter;
import javax.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an instant as microseconds since 1970-01-01T00:00:00Z; what is finer is cut off. A column of type timestamp would
 * pass through the time zone of the process, whose clock changes skip hours.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Long> {
    private static final long MICROSECONDS = 1_000_000;

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
        // ChronoUnit.between counts nanoseconds first, which ends in the year 2262
        return instant == null
                ? null
                : Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROSECONDS), instant.getNano() / 1_000);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long microseconds) {
        return microseconds == null
                ? null
                : Instant.ofEpochSecond(
                        Math.floorDiv(microseconds, MICROSECONDS), Math.floorMod(microseconds, MICROSECONDS) * 1_000);
    }
}
