using Microsoft.AspNetCore.Components;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Taskforce;

/// <summary>A form by which a member does something with an item.</summary>
public abstract class ItemStepForm : SamenPage
{
    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public TaskforceItemView Item { get; set; } = null!;

    /// <summary>The seat of who looks; null: none.</summary>
    [Parameter, EditorRequired]
    public SeatView? Seat { get; set; }

    /// <summary>Whether that is the seat of the chair or the secretary.</summary>
    protected bool Leads => Seat is { Office: not SeatOffice.Member };

    /// <summary>Checks and sends it; when the service agrees, on to the item with a confirmation.</summary>
    protected async Task Done<T>(FormState form, object? request, Func<Task<T>> send, string done)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(form);
        if ((request is null || form.Check(request)) && await form.Send(send) is not null)
            Go($"/taskforce/punten/{Item.Id}", done);
    }
}
