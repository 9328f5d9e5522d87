/**
 * What happens once when the deployment starts: tables are migrated, offices are loaded from their files, and in demo
 * mode people and cases are made. Fires nothing; nobody imports it.
 */
package id.simpul.onboarding;
