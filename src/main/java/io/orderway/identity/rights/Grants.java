package io.orderway.identity.rights;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Gives groups rights; what they hold already stays, so that it can be repeated and an administrator's own grants survive. */
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Whether the group holds these very rights on this very thing. */
    boolean holds(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = find(group, resource, id);
        return grant != null && Arrays.stream(permissions).allMatch(grant::isPermissionGranted);
    }

    void give(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = find(group, resource, id);
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(id);
        } else if (Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
            return;
        }
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }

    private Authorization find(String group, Resource resource, String id) {
        return authorizations.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }
}
