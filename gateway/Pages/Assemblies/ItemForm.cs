using Microsoft.AspNetCore.Components;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>A form by which somebody takes a step with an agenda item.</summary>
public abstract class ItemForm : SamenPage
{
    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public AgendaItemView Item { get; set; } = null!;

    /// <summary>The page to go to when it is done; the item's unless the page says otherwise.</summary>
    [Parameter]
    public string Return
    {
        get => field ?? $"/agendapunten/{Item.Id}";
        set;
    }

    /// <summary>Whether who looks handles the agenda.</summary>
    protected bool IsSecretary => Me.May("PUT /municipalities/v1/agenda-items/{id}/placement");

    /// <summary>Whether the item's state allows it now.</summary>
    protected bool Allows(string action) => Item.AllowedActions.Contains(action);

    /// <summary>Whether the form stands on the page: while its action is allowed, and when it was sent just now.</summary>
    protected bool Shows(FormState form, string action)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Posted || Allows(action);
    }

    /// <summary>Checks and sends it; when the service agrees, on to the item with a confirmation.</summary>
    protected async Task Done<T>(FormState form, object? request, Func<Task<T>> send, string done = "behandeld")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(form);
        if ((request is null || form.Check(request)) && await form.Send(send) is not null)
            Go(Return, done);
    }
}
