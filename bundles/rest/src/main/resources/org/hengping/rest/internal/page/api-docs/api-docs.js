// SPDX-License-Identifier: Apache-2.0
"use strict";

// Nothing leaves this host: no validator badge, no other description than our own.
SwaggerUIBundle({
  url: "../api/openapi.json",
  dom_id: "#documentation",
  deepLinking: true,
  validatorUrl: null,
  queryConfigEnabled: false,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
});
