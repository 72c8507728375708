using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary sets the order in which the amendments to an item are put to the vote.</summary>
internal static class OrderAmendments
{
    public static Task<Ok<IReadOnlyList<AmendmentView>>> Handle(
        Guid id,
        OrderAmendmentsRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var item = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                item.MustTakeAmendments();
                var current = await AmendmentStore.Of(work, id);
                caller.MustMatch(Amendment.OrderOf(current));
                if (!current.Select(a => a.Id).Order().SequenceEqual(request.Amendments!.Order()))
                    throw Refused.Invalid("/amendments", "incomplete", "Name every amendment of the item once.");
                foreach (var (index, one) in request.Amendments!.Index())
                {
                    var amendment = current.Single(a => a.Id == one);
                    if (amendment.Number == index + 1)
                        continue;
                    if (!await AmendmentStore.Update(work, amendment with { Number = index + 1, Version = amendment.Version + 1 }))
                        throw caller.Overtaken();
                }
                var ordered = await AmendmentStore.Of(work, id);
                caller.Tag(Amendment.OrderOf(ordered));
                return TypedResults.Ok<IReadOnlyList<AmendmentView>>([.. ordered.Select(a => a.View())]);
            },
            ct
        );
}
