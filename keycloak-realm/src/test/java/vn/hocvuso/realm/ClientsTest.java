package vn.hocvuso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ScopeMappingRepresentation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsTest {

    static final List<String> ACCOUNT_ROLES = List.of("manage-users", "view-users", "query-users");

    RealmFile file;
    ClientRepresentation web;
    ClientRepresentation accounts;

    @BeforeAll
    void read() throws Exception {
        file = RealmFile.read();
        web = file.client("hocvuso-web");
        accounts = file.client("hocvuso-accounts");
    }

    @Test
    void two_clients_are_open_and_keycloaks_own_doors_are_closed() {
        assertThat(file.realm().getClients())
                .filteredOn(ClientRepresentation::isEnabled)
                .extracting(ClientRepresentation::getClientId)
                .containsExactly("hocvuso-web", "hocvuso-accounts");
        assertThat(file.realm().getClients())
                .filteredOn(client -> !client.isEnabled())
                .extracting(ClientRepresentation::getClientId)
                .containsExactlyInAnyOrder("account", "account-console", "admin-cli", "security-admin-console");
    }

    @Test
    void the_web_application_knows_the_code_flow_and_nothing_else() {
        assertThat(web.isPublicClient()).isFalse();
        assertThat(web.isStandardFlowEnabled()).isTrue();
        assertThat(web.isImplicitFlowEnabled()).isFalse();
        assertThat(web.isDirectAccessGrantsEnabled()).isFalse();
        assertThat(web.isServiceAccountsEnabled()).isFalse();
    }

    @Test
    void the_web_application_is_returned_to_at_one_address_only() {
        assertThat(web.getRedirectUris()).containsExactly("https://hoc.example.vn/callback");
        assertThat(web.getWebOrigins()).isEmpty();
    }

    @Test
    void after_logout_one_address_is_left() {
        assertThat(web.getAttributes())
                .containsEntry("post.logout.redirect.uris", "https://hoc.example.vn/session/goodbye");
    }

    @Test
    void the_web_application_is_told_no_role_and_no_mail_address() {
        assertThat(web.isFullScopeAllowed()).isFalse();
        assertThat(web.getDefaultClientScopes()).containsExactlyInAnyOrder("basic", "acr", "profile");
        assertThat(web.getOptionalClientScopes()).isEmpty();
    }

    @Test
    void nobody_signs_in_through_the_account_maker() {
        assertThat(accounts.isPublicClient()).isFalse();
        assertThat(accounts.isServiceAccountsEnabled()).isTrue();
        assertThat(accounts.isStandardFlowEnabled()).isFalse();
        assertThat(accounts.isImplicitFlowEnabled()).isFalse();
        assertThat(accounts.isDirectAccessGrantsEnabled()).isFalse();
        assertThat(accounts.getRedirectUris()).isEmpty();
    }

    @Test
    void the_account_maker_may_manage_people_and_nothing_else() {
        assertThat(accounts.isFullScopeAllowed()).isFalse();
        assertThat(file.realm().getUsers().get(0).getClientRoles())
                .containsOnlyKeys("realm-management")
                .containsEntry("realm-management", ACCOUNT_ROLES);
        assertThat(file.realm().getClientScopeMappings().get("realm-management"))
                .singleElement()
                .extracting(ScopeMappingRepresentation::getRoles)
                .satisfies(roles -> assertThat(roles).containsExactlyInAnyOrderElementsOf(ACCOUNT_ROLES));
    }

    @Test
    void each_client_has_its_own_secret() {
        assertThat(web.getSecret()).isEqualTo("first-secret");
        assertThat(accounts.getSecret()).isEqualTo("second-secret");
    }
}
