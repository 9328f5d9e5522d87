package id.simpul.sop.catalogue;

import id.simpul.sop.Base;
import id.simpul.sop.Rebase;
import id.simpul.sop.VersionDiff;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of an SOP when it follows its template to the newest version.
 *
 * @param sop       code of the office's SOP
 * @param version   of it that the proposal is made for, the newest
 * @param from      the template's version that it is a variant of
 * @param to        the template's newest version
 * @param entry     of the newest version in the catalogue
 * @param template  what changed in the template
 * @param own       what would change in the office's SOP
 * @param conflicts what somebody has to look at; the office's own stays as it is
 */
public record TemplateProposal(
        String sop,
        int version,
        Base from,
        Base to,
        UUID entry,
        VersionDiff template,
        VersionDiff own,
        List<Rebase.Conflict> conflicts) {}
