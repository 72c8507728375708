using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Hosting;
using Samen.Messaging;
using Samen.Municipalities.Register;

namespace Samen.Municipalities.Assembly;

/// <summary>HTTP: a municipality, or the assembly secretary for it, submits an amendment before the deadline.</summary>
internal static class SubmitAmendment
{
    private const int Most = 100;

    public static Task<Created<AmendmentView>> Handle(
        Guid id, SubmitAmendmentRequest request, Caller caller, MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        if (!caller.Is(Roles.AssemblySecretary)) caller.MustActFor(request.SubmittedBy!);
        return database.Write(caller, async work =>
        {
            var now = clock.GetUtcNow();
            if (!await AgendaStore.Hold(work, id)) throw Refused.NotFound("agenda item");
            var item = (await AgendaStore.Get(work, id))!;
            item.MustTakeAmendments();
            if (await MunicipalityStore.Get(work, request.SubmittedBy!, clock.Today()) is null) throw Refused.Invalid("/submittedBy", "unknown", "There is no such municipality.");
            var others = await AmendmentStore.Of(work, id);
            if (others.Count >= Most) throw new RuleViolation("too-many", $"An item takes at most {Most} amendments.");
            var meeting = (await AssemblyStore.Get(work, item.AssemblyId!.Value))!;
            var until = (await AssemblyStore.Deadlines(work, meeting)).FirstOrDefault(d => d.Kind == DeadlineKind.Amendments)?.DueAt ?? DateTimeOffset.MaxValue;
            var (amendment, fact) = Amendment.Submit(Guid.CreateVersion7(now), item, request, others.Count, until, now);
            await AmendmentStore.Insert(work, amendment);
            work.Publish(fact, now);
            caller.Tag(amendment.Version);
            return TypedResults.Created($"/municipalities/v1/agenda-items/{id}/amendments/{amendment.Id}", amendment.View());
        }, ct);
    }
}
