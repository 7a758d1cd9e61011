<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#assign wrong = messagesPerField.existsError('password')>
<#assign different = messagesPerField.existsError('password-confirm')>
<@layout.registrationLayout displayMessage=!(wrong || different); section>
  <#if section == "header">
    ${msg("updatePasswordTitle")}
  <#elseif section == "form">
    <form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
      <input class="unseen" type="text" name="username" value="${(auth.attemptedUsername)!''}" autocomplete="username" tabindex="-1" aria-hidden="true" readonly>
      <@field.password name="password-new" label=msg("passwordNew") hint=msg("passwordNewHint", (passwordPolicies.length)!8) autocomplete="new-password" focus=true error=wrong?then(kcSanitize(messagesPerField.get('password')), '') />
      <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=different?then(kcSanitize(messagesPerField.get('password-confirm')), '') />
      <label class="check"><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked> <span>${msg("logoutOtherSessions")}</span></label>
      <button class="button button-primary" type="submit" id="kc-submit">${msg("doSavePassword")}</button>
    </form>
    <#if isAppInitiatedAction??>
      <form action="${url.loginAction}" method="post">
        <button class="button button-plain" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
      </form>
    </#if>
  </#if>
</@layout.registrationLayout>
