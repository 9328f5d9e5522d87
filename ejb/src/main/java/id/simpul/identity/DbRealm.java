package id.simpul.identity;

import jakarta.enterprise.inject.spi.CDI;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/**
 * Shiro's view of our accounts. It keeps no cache: rights are those of {@link CurrentUser}, read on this request.
 * Shiro makes realms itself, hence the look-up of beans by hand.
 */
public class DbRealm extends AuthorizingRealm {

    private static final String UNKNOWN = "";

    public DbRealm() {
        setName("simpul");
        setCachingEnabled(false);
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        setCredentialsMatcher((token, info) -> {
            String stored = (String) info.getCredentials();
            String given = new String(((UsernamePasswordToken) token).getPassword());
            return bean(Passwords.class).matches(given, UNKNOWN.equals(stored) ? null : stored);
        });
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        String username = ((UsernamePasswordToken) token).getUsername();
        // an unknown user walks on to the matcher, so that both kinds of "no" take the same time
        return bean(SignIn.class)
                .credentials(username)
                .map(c -> new SimpleAuthenticationInfo(
                        c.principal(), c.passwordHash() == null ? UNKNOWN : c.passwordHash(), getName()))
                .orElseGet(() -> new SimpleAuthenticationInfo(username, UNKNOWN, getName()));
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        SimpleAuthorizationInfo info = new SimpleAuthorizationInfo();
        CurrentUser user = bean(CurrentUser.class);
        if (user.isPresent() && user.get().principal().equals(principals.oneByType(Principal.class))) {
            info.setStringPermissions(user.get().permissions());
        }
        return info;
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
