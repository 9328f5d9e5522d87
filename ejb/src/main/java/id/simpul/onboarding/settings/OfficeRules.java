package id.simpul.onboarding.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.core.Json;
import id.simpul.core.Refusal;
import id.simpul.tenant.TenantFile;

/**
 * The rules by which an office works.
 *
 * @param secondPerson whether another person confirms what one wants to put in force
 * @param secondFactor whether everybody needs a second factor, or only admins and those who sign
 * @param notices      what its people are told of
 */
public record OfficeRules(boolean secondPerson, boolean secondFactor, TenantFile.Notices notices) {

    /** Two people, two factors: whoever could drop them on a page could drop them alone. */
    void refuseWeakerThan(TenantFile live) {
        boolean dropsPerson = live.publication().secondPerson() && !secondPerson;
        boolean dropsFactor = live.security().secondFactor() == TenantFile.SecondFactor.REQUIRED && !secondFactor;
        if (dropsPerson || dropsFactor) {
            throw Refusal.notAllowed("rules.weaker");
        }
    }

    void write(ObjectNode settings) {
        TenantFile.SecondFactor factor =
                secondFactor ? TenantFile.SecondFactor.REQUIRED : TenantFile.SecondFactor.OPTIONAL;
        settings.set("publication", Json.mapper().valueToTree(new TenantFile.Publication(secondPerson)));
        settings.set("security", Json.mapper().valueToTree(new TenantFile.Security(factor)));
        settings.set("notices", Json.mapper().valueToTree(notices));
    }
}
