<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header">
    ${msg("errorTitle")}
  <#elseif section == "form">
    <p id="kc-error-message" role="alert">${kcSanitize(message.summary)?no_esc}</p>
    <#if !skipLink?? && (client.baseUrl)?has_content>
      <p class="actions"><a id="backToApplication" class="button button-primary" href="${client.baseUrl?ensure_ends_with("/")}login">${msg("doSignInAgain")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
