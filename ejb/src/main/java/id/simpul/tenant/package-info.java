/**
 * The offices, and which of them this thread works for.
 * Offers {@link id.simpul.tenant.TenantContext}, {@link id.simpul.tenant.TenantOwned} and the office's public facts;
 * fires nothing; refuses to know people, SOPs and cases.
 */
package id.simpul.tenant;
