using Microsoft.AspNetCore.Components;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Gates;

/// <summary>A form by which somebody takes a step at a gate.</summary>
public abstract class GateForm : SamenPage
{
    /// <summary>The gate.</summary>
    [Parameter, EditorRequired]
    public GateView Gate { get; set; } = null!;

    /// <summary>Whether who looks may act for an owner of the initiative.</summary>
    [Parameter]
    public bool IsOwner { get; set; }

    /// <summary>Whether who looks may record what is decided here.</summary>
    [Parameter]
    public bool Decides { get; set; }

    /// <summary>Checks and sends it; when the service agrees, on to the gate with a confirmation.</summary>
    protected async Task Done(FormState form, object? request, Func<Task<GateView>> send, string done)
    {
        ArgumentNullException.ThrowIfNull(form);
        if ((request is null || form.Check(request)) && await form.Send(send) is not null)
            Go($"/beslismomenten/{Gate.Id}", done);
    }
}
