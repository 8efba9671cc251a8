// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.hengping.criteria.standard.Standard;

/** The images of one plugin: as many as threads ever computed with it at the same time. Thread-safe. */
final class PluginImages {
    private final String name;
    private final SortedMap<String, byte[]> woven;
    private final String criteria;
    private final int lookUp;
    private final ConcurrentLinkedDeque<PluginImage> idle = new ConcurrentLinkedDeque<>();

    /** Makes the first image, so that a plugin that cannot be used is found at once. */
    PluginImages(String name, SortedMap<String, byte[]> woven, String criteria, Standard standard)
            throws ReflectiveOperationException, PluginImage.UnusableException {
        this.name = name;
        this.woven = woven;
        this.criteria = criteria;
        this.lookUp = lookUp(standard);
        idle.push(newImage());
    }

    /** Parameters and tables are searched from their first row on. */
    private static int lookUp(Standard standard) {
        long most = standard.parameters().stream()
                .mapToLong(parameter -> 1L + parameter.values().size())
                .sum();
        for (var table : standard.tables()) {
            most = Math.max(most, 4L * table.rows().size());
        }
        return (int) Math.min(Integer.MAX_VALUE, most);
    }

    private PluginImage newImage() throws ReflectiveOperationException, PluginImage.UnusableException {
        return new PluginImage(name, woven, criteria);
    }

    /** Returns an image that nobody else uses; {@link #giveBack} ends that. */
    PluginImage take() {
        PluginImage image = idle.poll();
        if (image != null) {
            return image;
        }
        try {
            return newImage();
        } catch (ReflectiveOperationException | PluginImage.UnusableException e) {
            // it could be made at load, from the same bytes
            throw new IllegalStateException(e);
        }
    }

    void giveBack(PluginImage image) {
        idle.push(image);
    }

    /** Returns the work of searching the parameters and tables of the standard once. */
    int lookUp() {
        return lookUp;
    }
}
