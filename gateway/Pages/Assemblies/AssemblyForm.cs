using Microsoft.AspNetCore.Components;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>A form by which the secretary changes an assembly.</summary>
public abstract class AssemblyForm : SamenPage
{
    /// <summary>The assembly.</summary>
    [Parameter, EditorRequired]
    public AssemblyView Assembly { get; set; } = null!;

    /// <summary>Whether the form stands on the page: while its action is allowed to who looks, and when it was sent just now.</summary>
    protected bool Shows(FormState form, string action)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Me.May("PUT /municipalities/v1/assemblies/{id}") && (form.Posted || Assembly.AllowedActions.Contains(action));
    }

    /// <summary>Checks and sends it; when the service agrees, on to the assembly with a confirmation.</summary>
    protected async Task Done(FormState form, object request, Func<Task<AssemblyView>> send, string done)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Check(request) && await form.Send(send) is not null)
            Go($"/vergaderingen/{Assembly.Id}", done);
    }
}
