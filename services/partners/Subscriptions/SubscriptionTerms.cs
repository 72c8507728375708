using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>What a subscriber wants: which events, how much of each, and who is warned of failures.</summary>
internal sealed record SubscriptionTerms(EventSelection Selection, EventDetail Detail, string? Contact)
{
    /// <exception cref="Refused">400: what is wrong with the selection, and where.</exception>
    public static SubscriptionTerms Of(CreateSubscriptionRequest r) =>
        new(
            EventSelection.Of(r.Types, r.Source, r.Subject, r.Municipality, r.Filters, "/"),
            r.Config?.Detail ?? EventDetail.Thin,
            Text.Trimmed(r.Config?.Contact)
        );

    /// <exception cref="Refused">400: what is wrong with the selection, and where.</exception>
    public static SubscriptionTerms Of(ReviseSubscriptionRequest r) =>
        new(
            EventSelection.Of(r.Types, r.Source, r.Subject, r.Municipality, r.Filters, "/"),
            r.Config?.Detail ?? EventDetail.Thin,
            Text.Trimmed(r.Config?.Contact)
        );
}
