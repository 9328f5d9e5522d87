package id.simpul.web.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    private final Address list = Address.parse("/permohonan  casework/cases.xhtml");
    private final Address one = Address.parse("/permohonan/{no}  casework/case.xhtml");

    @Test
    void leadsToAFileBelowWebInf() {
        assertThat(one.view()).isEqualTo("/WEB-INF/pages/casework/case.xhtml");
    }

    @Test
    void takesTheVariablePartAsAParameter() {
        assertThat(one.match("/permohonan/16.71-2026-000001")).contains(Map.of("no", "16.71-2026-000001"));
    }

    @Test
    void matchesItsOwnLengthOnly() {
        assertThat(list.match("/permohonan/x")).isEmpty();
        assertThat(one.match("/permohonan")).isEmpty();
        assertThat(one.match("/permohonan/a/b")).isEmpty();
    }

    @Test
    void catchesEverythingBelowItsFixedPart() {
        assertThat(one.mapping()).isEqualTo("/permohonan/*");
        assertThat(list.mapping()).isEqualTo("/permohonan");
    }

    @Test
    void putsFixedAddressesBeforeVariableOnes() throws IOException {
        String file = "# pages\n/permohonan/{no} case.xhtml\n\n/permohonan/baru new-case.xhtml\n";
        List<Address> book = AddressBook.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(book).extracting(Address::view).first().asString().endsWith("new-case.xhtml");
    }

    @Test
    void refusesALineThatIsNoAddress() {
        assertThatThrownBy(() -> Address.parse("permohonan case.xhtml")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Address.parse("/permohonan")).isInstanceOf(IllegalArgumentException.class);
    }
}
