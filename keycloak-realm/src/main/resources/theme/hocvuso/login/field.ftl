<#-- A password with its label, its error beside it, and a button in words to look at what was typed. -->
<#macro password name label autocomplete error="" hint="" focus=false>
  <div class="field">
    <label class="label" for="${name}">${label}</label>
    <#if hint?has_content><p class="hint" id="${name}-hint">${hint}</p></#if>
    <div class="with-button">
      <input class="input" type="password" id="${name}" name="${name}" autocomplete="${autocomplete}" required<#if focus> autofocus</#if><#if error?has_content> aria-invalid="true"</#if><#if error?has_content || hint?has_content> aria-describedby="<#if error?has_content>${name}-error </#if><#if hint?has_content>${name}-hint</#if>"</#if>>
      <button class="button button-inside" type="button" aria-controls="${name}" aria-label="${msg("showPassword")}" data-other-label="${msg("hidePassword")}" data-other-text="${msg("doHide")}" hidden>${msg("doShow")}</button>
    </div>
    <#if error?has_content><p class="field-error" id="${name}-error" role="alert">${error}</p></#if>
  </div>
</#macro>
