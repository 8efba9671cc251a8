// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An array or object whose closing bracket has not been read yet. */
sealed interface OpenContainer {
    /** Takes the next value. */
    void add(Json value);

    /** Takes the name of the next member; false if the object has that member already. */
    boolean startMember(String name);

    /** The finished value. */
    Json close();

    /** The part of the JSON pointer that leads to the value begun last, or nothing between members. */
    String step();

    /** An object. */
    final class OfMembers implements OpenContainer {
        private final Map<String, Json> members = new TreeMap<>();
        private String name = "";
        private String step = "";

        @Override
        public void add(Json value) {
            members.put(name, value);
            // the next name may not be reached: until then a fault lies in this object, not in the member just read
            step = "";
        }

        @Override
        public boolean startMember(String next) {
            name = next;
            step = "/" + next.replace("~", "~0").replace("/", "~1");
            return !members.containsKey(next);
        }

        @Override
        public Json close() {
            return JsonObject.of(members);
        }

        @Override
        public String step() {
            return step;
        }
    }

    /** An array. */
    final class OfItems implements OpenContainer {
        private final List<Json> items = new ArrayList<>();

        @Override
        public void add(Json value) {
            items.add(value);
        }

        @Override
        public boolean startMember(String next) {
            throw new IllegalStateException("an array has no members");
        }

        @Override
        public Json close() {
            return JsonArray.of(items);
        }

        @Override
        public String step() {
            return "/" + items.size();
        }
    }
}
