// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.evaluation.internal.loading.ArchiveRefusedException;
import org.hengping.evaluation.internal.loading.BundleArchive;
import org.hengping.evaluation.internal.pack.LimitFinder;
import org.hengping.evaluation.internal.pack.PackFiles;
import org.hengping.platform.fault.PlatformException;

/**
 * The limits of a standard (numbers and days that decide), and the bundles in which one of them stands one step further up or
 * down. A case that sits at a limit notices such a step. Limits within the classes of a Java plugin are not seen. Pure.
 */
public final class PackLimits {
    private PackLimits() {}

    /**
     * A limit.
     *
     * @param file the file in which it stands
     * @param line its line, from 1
     * @param column its column, from 1, in Unicode code points
     * @param text how it is written there, without quotes
     * @param owner what it belongs to: a parameter, a table or a node
     * @param node the node, where it belongs to one
     */
    public record Limit(String file, int line, int column, String text, String owner, Optional<String> node) {
        public Limit {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(node, "node");
        }

        /** Returns {@code file:line:column}. */
        public String place() {
            return file + ":" + line + ":" + column;
        }
    }

    /**
     * A limit and where it would move.
     *
     * @param limit the limit
     * @param to how it would be written
     */
    public record Move(Limit limit, String to) {
        public Move {
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * Returns the steps of all limits in the order of the file: one up and one down in the last digit written or by a day, none
     * below zero.
     *
     * @throws PlatformException INVALID if it is no bundle
     */
    public static List<Move> moves(byte[] bundle) {
        List<Move> moves = new ArrayList<>();
        for (Limit limit : LimitFinder.find(PackFiles.of(archive(bundle).files()))) {
            for (int direction : new int[] {-1, 1}) {
                LimitFinder.step(limit.text(), direction).ifPresent(to -> moves.add(new Move(limit, to)));
            }
        }
        return List.copyOf(moves);
    }

    /**
     * Returns the bundle with one limit moved.
     *
     * @throws PlatformException INVALID if it is no bundle
     * @throws IllegalArgumentException if the limit is none of this bundle
     */
    public static byte[] moved(byte[] bundle, Move move) {
        return BundlePacker.bundle(LimitFinder.moved(archive(bundle).files(), move.limit(), move.to()));
    }

    private static BundleArchive archive(byte[] bundle) {
        try {
            return BundleArchive.read(bundle, GateLimits.USUAL);
        } catch (ArchiveRefusedException e) {
            throw new PlatformException(
                    PlatformException.Kind.INVALID,
                    "bundle-unusable",
                    new Text("这个组件无法用作标准", "this bundle cannot be used as a standard"),
                    List.of(e.violation()));
        }
    }
}
