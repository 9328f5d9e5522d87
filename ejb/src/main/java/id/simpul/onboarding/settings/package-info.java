/**
 * An office's own settings: its face, letterhead and numbering, its files taken along and brought back, and how far its
 * setup has come. Offers {@link id.simpul.onboarding.settings.SettingsService},
 * {@link id.simpul.onboarding.settings.FilesService} and {@link id.simpul.onboarding.settings.SetupQuery} to the office's
 * admin; fires {@link id.simpul.onboarding.settings.SettingsChanged}. It refuses to change what is the Ditjen's: code,
 * short name and level.
 */
package id.simpul.onboarding.settings;
