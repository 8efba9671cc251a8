// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.plugin;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The gate's report on a plugin, apart from it, so that lists need not carry it. */
@Entity
@Table(name = "plugin_report")
public class PluginReportEntity {
    @Id
    @Column(name = "plugin_id")
    private String pluginId;

    @Column(name = "report")
    private String report;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected PluginReportEntity() {}

    PluginReportEntity(String pluginId, String report) {
        this.pluginId = pluginId;
        this.report = report;
    }

    String report() {
        return report;
    }

    @Override
    public String toString() {
        return "report on plugin " + pluginId;
    }
}
