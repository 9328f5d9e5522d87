package id.simpul.identity;

import jakarta.enterprise.inject.spi.CDI;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/**
 * Shiro's view of our accounts. It takes nobody's password: who gets here was proved at the entry. It keeps no cache:
 * rights are those of {@link CurrentUser}, read on this request. Shiro makes realms itself, hence the look-up by hand.
 */
public class DbRealm extends AuthorizingRealm {

    public DbRealm() {
        setName("simpul");
        setCachingEnabled(false);
        setAuthenticationTokenClass(Proven.class);
        setCredentialsMatcher((token, info) -> true);
    }

    /** Somebody whose password, and second factor where there is one, was just checked. */
    public record Proven(Principal principal) implements AuthenticationToken {

        @Override
        public Object getPrincipal() {
            return principal;
        }

        @Override
        public Object getCredentials() {
            return "";
        }
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        return new SimpleAuthenticationInfo(token.getPrincipal(), "", getName());
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
        CurrentUser user = CDI.current().select(CurrentUser.class).get();
        Principal principal = principals.oneByType(Principal.class);
        if (user.isPresent() && user.get().accountId().equals(principal.accountId())) {
            info.setStringPermissions(user.get().permissions());
        }
        return info;
    }
}
