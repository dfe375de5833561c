window.ui = SwaggerUIBundle({
  urls: CONTRACTS,
  dom_id: "#contracts",
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
});
