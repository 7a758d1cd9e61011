<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#assign refused = messagesPerField.existsError('username', 'password')>
<@layout.registrationLayout displayMessage=!refused; section>
  <#if section == "header">
    ${msg("loginAccountTitle")}
  <#elseif section == "form">
    <#if refused>
      <p class="notice notice-error" id="input-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username', 'password'))?no_esc}</p>
    </#if>
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <#if !usernameHidden??>
        <div class="field">
          <label class="label" for="username">${msg("username")}</label>
          <p class="hint" id="username-hint">${msg("usernameHint")}</p>
          <input class="input" type="text" id="username" name="username" value="${(login.username!'')}" autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false" required<#if !refused || !(login.username!'')?has_content> autofocus</#if><#if refused> aria-invalid="true"</#if> aria-describedby="<#if refused>input-error </#if>username-hint">
        </div>
      </#if>
      <@field.password name="password" label=msg("password") autocomplete="current-password" focus=(usernameHidden?? || (refused && (login.username!'')?has_content)) />
      <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
      <button class="button button-primary" type="submit" id="kc-login">${msg("doLogIn")}</button>
    </form>
    <p class="more">${msg("forgotHelp")}</p>
  </#if>
</@layout.registrationLayout>
