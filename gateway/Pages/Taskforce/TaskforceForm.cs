using Microsoft.AspNetCore.Components;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Taskforce;

/// <summary>A form by which chair or secretary changes a meeting.</summary>
public abstract class TaskforceForm : SamenPage
{
    /// <summary>The meeting.</summary>
    [Parameter, EditorRequired]
    public MeetingView Meeting { get; set; } = null!;

    /// <summary>Whether who looks chairs the Taskforce or is its secretary.</summary>
    [Parameter, EditorRequired]
    public bool Leads { get; set; }

    /// <summary>Whether the form stands on the page: while its action is allowed to who looks, and when it was sent just now.</summary>
    protected bool Shows(FormState form, string action)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Posted || (Leads && Meeting.AllowedActions.Contains(action));
    }

    /// <summary>Sends it; when the service agrees, on to the meeting with a confirmation.</summary>
    protected async Task Done(FormState form, object? request, Func<Task<MeetingView>> send, string done)
    {
        ArgumentNullException.ThrowIfNull(form);
        if ((request is null || form.Check(request)) && await form.Send(send) is not null)
            Go($"/taskforce/bijeenkomsten/{Meeting.Id}", done);
    }
}
