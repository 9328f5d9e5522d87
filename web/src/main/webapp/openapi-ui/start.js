// The contract as the server itself describes it. No validator badge: it would send the contract to somebody else.
window.addEventListener('DOMContentLoaded', () => {
  SwaggerUIBundle({ url: '/openapi?format=JSON', dom_id: '#api', deepLinking: true, validatorUrl: null });
});
