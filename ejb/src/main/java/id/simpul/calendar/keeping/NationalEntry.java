package id.simpul.calendar.keeping;

import id.simpul.calendar.Holiday;
import id.simpul.core.WithoutNik;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is written down of a national holiday.
 *
 * @param kind   national or cuti bersama; a local one is no business of the Ditjen
 * @param status how sure it is
 * @param source the decree or page it was taken from
 */
public record NationalEntry(
        @NotNull LocalDate date,
        @NotBlank @Size(max = 200) @WithoutNik String name,
        @NotNull Holiday.Kind kind,
        @NotBlank @Size(max = 200) @WithoutNik String status,
        @NotBlank @Size(max = 500) @WithoutNik String source) {}
