<#--
  One page for everything Keycloak shows. No inline style: the realm's Content-Security-Policy
  forbids it. Inline scripts are Keycloak's own (it rewrites the history after each step so that
  Back and Reload work), which is why that policy has to allow them.
-->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <meta name="theme-color" content="#fbfaf6">
  <title>${title!}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <link rel="stylesheet" href="${url.resourcesPath}/css/login.css">
  <script src="${url.resourcesPath}/js/login.js" defer></script>
  <script type="module" src="${url.resourcesPath}/js/session.js"></script>
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}"></script>
    </#list>
  </#if>
</head>
<body data-page-id="login-${pageId}" data-signed-in-elsewhere="${url.ssoLoginInOtherTabsUrl!}"<#if authenticationSession??> data-login="${authenticationSession.authSessionIdHash}"</#if>>
  <header class="head">
    <p class="brand"><img src="${url.resourcesPath}/img/mark.svg" width="40" height="40" alt=""><span><strong>${realm.displayName!}</strong><small>${msg("tagline")}</small></span></p>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <nav class="languages" aria-label="${msg("languages")}">
        <#list locale.supported?filter(choice -> choice.languageTag != locale.currentLanguageTag) as choice>
          <a class="language" lang="${choice.languageTag}" hreflang="${choice.languageTag}" href="${choice.url}">${msg("language." + choice.languageTag)}</a>
        </#list>
      </nav>
    </#if>
  </header>
  <main class="sheet">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <p class="who"><span id="kc-attempted-username">${auth.attemptedUsername}</span> <a id="reset-login" class="link" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <p class="notice notice-${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</p>
    </#if>
    <#nested "form">
    <#nested "socialProviders">
    <#if displayInfo><div class="more"><#nested "info"></div></#if>
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form action="${url.loginAction}" method="post">
        <button class="button button-plain" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
  </main>
</body>
</html>
</#macro>
