// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.transaction;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a database's fault means, by its SQLSTATE (ISO/IEC 9075 and what Apache Derby and PostgreSQL add), which is
 * the same whatever language their messages are in. Thread-safe.
 */
public final class DatabaseFaults {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Another transaction is in the way: deadlock, lock timeout (Derby 40XL, PostgreSQL 55P03), statement cancelled. */
    private static final List<String> BUSY = List.of("40", "55P03", "57014");

    /**
     * No connection (08), refused (28, 3D000), short of disk, memory or connections (53, Derby XSD, XSL), shutting down or
     * starting (57P, Derby XJ0), read-only after a switch-over (25006, Derby 25502), broken storage (58, Derby XS).
     */
    private static final List<String> UNREACHABLE =
            List.of("08", "28", "3D000", "53", "57P", "XJ0", "XS", "25006", "25502", "58");

    private DatabaseFaults() {}

    /**
     * Translates a fault into what the stores promise.
     *
     * @param taken makes the fault for a value that must be unique and is taken; given the database's message in lower
     *     case, which names the constraint
     * @return a {@link PlatformException} UNAVAILABLE, or what {@code taken} makes, or the fault itself
     */
    static RuntimeException translate(RuntimeException fault, Function<String, PlatformException> taken) {
        if (fault instanceof PlatformException) {
            return fault;
        }
        List<SQLException> causes = sqlCauses(fault);
        Optional<SQLException> violation = causes.stream()
                .filter(cause -> UNIQUE_VIOLATION.equals(cause.getSQLState()))
                .findFirst();
        if (violation.isPresent()) {
            String message = String.valueOf(violation.get().getMessage()).toLowerCase(Locale.ROOT);
            return because(taken.apply(message), fault);
        }
        if (causes.stream().anyMatch(cause -> hasState(cause, BUSY))) {
            return because(busy(), fault);
        }
        if (causes.stream().anyMatch(DatabaseFaults::unreachable)) {
            return because(unavailable(), fault);
        }
        return fault;
    }

    /** Tells whether trying again later may help. */
    public static boolean isPassing(Throwable fault) {
        return sqlCauses(fault).stream().anyMatch(cause -> unreachable(cause) || hasState(cause, BUSY));
    }

    /** Tells whether a value that must be unique is taken. */
    public static boolean isTaken(SQLException fault) {
        return UNIQUE_VIOLATION.equals(fault.getSQLState());
    }

    static PlatformException unavailable() {
        return new PlatformException(
                PlatformException.Kind.UNAVAILABLE,
                "database-unavailable",
                new Text("数据库暂时无法访问，请稍后重试。", "The database cannot be reached now; try again later."));
    }

    private static PlatformException busy() {
        return new PlatformException(
                PlatformException.Kind.UNAVAILABLE,
                "database-busy",
                new Text("数据库正忙，本次操作未生效，请稍后重试。", "The database is busy and nothing was done; try again later."));
    }

    static PlatformException because(PlatformException told, Throwable cause) {
        told.initCause(cause);
        return told;
    }

    private static boolean unreachable(SQLException fault) {
        // Databases always give a state; without one the fault comes from the pool, which has no connection to give.
        return fault.getSQLState() == null || hasState(fault, UNREACHABLE);
    }

    private static boolean hasState(SQLException fault, List<String> states) {
        String state = fault.getSQLState();
        return state != null && states.stream().anyMatch(state::startsWith);
    }

    /** Returns every SQL fault among the causes and, for batches, behind them. */
    private static List<SQLException> sqlCauses(@Nullable Throwable fault) {
        List<SQLException> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = fault; cause != null && seen.add(cause); cause = cause.getCause()) {
            SQLException chained = cause instanceof SQLException first ? first : null;
            while (chained != null && (chained == cause || seen.add(chained))) {
                found.add(chained);
                chained = chained.getNextException();
            }
        }
        return found;
    }
}
