package id.simpul.onboarding.settings;

import id.simpul.tenant.TenantFile;

/**
 * An office's settings as its admin reads them.
 *
 * @param version rises with every change; whoever changes says which one was read
 * @param logo    fingerprint of the emblem shown; null for none
 */
public record SettingsView(TenantFile file, int version, String logo) {}
