using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>What a subscriber wants: which events, how much of each, and who is warned of failures.</summary>
internal sealed record SubscriptionTerms(EventSelection Selection, EventDetail Detail, string? Contact)
{
    /// <summary>The terms of a request.</summary>
    /// <exception cref="Refused">400: what is wrong with the selection, and where.</exception>
    public static SubscriptionTerms Of(SubscriptionRequest request, ReviseSubscriptionConfig? config)
    {
        var criteria = new EventCriteria(request.Types, request.Source, request.Subject, request.Municipality, request.Filters);
        Faults.MustBeNone(criteria.Faults);
        return new SubscriptionTerms(criteria.Selection(), config?.Detail ?? EventDetail.Thin, Text.Trimmed(config?.Contact));
    }
}
