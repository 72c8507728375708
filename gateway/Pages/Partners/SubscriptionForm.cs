using Microsoft.AspNetCore.Components;
using Samen.Contracts.Partners;

namespace Samen.Gateway.Pages.Partners;

/// <summary>A form by which a subscription is managed.</summary>
public abstract class SubscriptionForm : SamenPage
{
    /// <summary>Whose it is.</summary>
    [Parameter, EditorRequired]
    public Guid PartnerId { get; set; }

    /// <summary>The subscription.</summary>
    [Parameter, EditorRequired]
    public SubscriptionView One { get; set; } = null!;

    /// <summary>Its page.</summary>
    protected string Here => $"/partners/{PartnerId}/abonnementen/{One.Id}";

    /// <summary>Whether the form stands on the page: while its action is allowed, and when it was sent just now.</summary>
    protected bool Shows(FormState form, SubscriptionAction action)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Posted || One.AllowedActions.Contains(action);
    }

    /// <summary>Takes a step of the subscription; when the service agrees, back to its page with a confirmation.</summary>
    protected async Task Step(FormState form, string step, object? body, string done)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await form.Send(() => Api.StepSubscription(PartnerId, One.Id, step, body, form)) is not null)
            Go(Here, done);
    }
}
