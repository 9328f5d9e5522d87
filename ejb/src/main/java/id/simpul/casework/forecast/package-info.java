/**
 * How long an SOP will take, told from how long it took. Offers {@link id.simpul.casework.forecast.ForecastQuery}; writes
 * nothing and hears nothing.
 */
package id.simpul.casework.forecast;
