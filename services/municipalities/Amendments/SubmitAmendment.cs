using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a municipality, or the assembly secretary for it, submits an amendment before the deadline.</summary>
internal static class SubmitAmendment
{
    private const int Most = 100;

    public static Task<Created<AmendmentView>> Handle(
        Guid id,
        SubmitAmendmentRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone(Submission.FaultsOf(request));
        Submission.MustBeOwn(caller, request.Submitters!);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var item = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                item.MustTakeAmendments();
                await Submission.MustExist(work, request.Submitters!, item.AssemblyDate ?? clock.Today());
                var others = await AmendmentStore.Of(work, id);
                if (others.Count >= Most)
                    throw new RuleViolation("too-many", $"An item takes at most {Most} amendments.");
                var until = await AssemblyStore.Deadline(work, item.AssemblyId!.Value, DeadlineKind.Amendments) ?? DateTimeOffset.MaxValue;
                var (amendment, fact) = Amendment.Submit(Guid.CreateVersion7(now), item, request, others.Count, until, now);
                await AmendmentStore.Insert(work, amendment);
                await ProposeDecision.Lapse(work, item);
                work.Publish(fact, now);
                caller.Tag(amendment.Version);
                return TypedResults.Created($"/municipalities/v1/agenda-items/{id}/amendments/{amendment.Id}", amendment.View());
            },
            ct
        );
    }
}
