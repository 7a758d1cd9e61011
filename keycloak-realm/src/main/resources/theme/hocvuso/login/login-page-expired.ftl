<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section == "header">
    ${msg("pageExpiredTitle")}
  <#elseif section == "form">
    <p>${msg("pageExpiredMsg1")}</p>
    <p class="actions"><a id="loginContinueLink" class="button button-primary" href="${url.loginAction}">${msg("doContinueLogin")}</a></p>
    <p class="actions"><a id="loginRestartLink" class="button button-plain" href="${url.loginRestartFlowUrl}">${msg("doLogInAgain")}</a></p>
  </#if>
</@layout.registrationLayout>
