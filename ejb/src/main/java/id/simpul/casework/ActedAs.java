package id.simpul.casework;

import id.simpul.identity.AssignmentKind;
import id.simpul.identity.HeldPosition;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * As what somebody did a task. It is written with the task, so that it still says who was what then when posts have
 * changed hands.
 *
 * @param position key of the post
 * @param name     as the office called it then
 * @param kind     definitif, plt or plh
 * @param decree   number of the decree that said so; null where none was named
 */
@Embeddable
public record ActedAs(
        @Column(name = "acted_position") String position,
        @Column(name = "acted_name") String name,
        @Column(name = "acted_kind") String kind,
        @Column(name = "acted_decree") String decree) {

    boolean permanent() {
        return AssignmentKind.DEFINITIF.key().equals(kind);
    }

    static ActedAs of(HeldPosition held) {
        return new ActedAs(held.key(), held.name(), held.kind(), held.decree());
    }
}
