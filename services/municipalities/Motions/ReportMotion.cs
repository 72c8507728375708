using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary reports, for the owner, progress on a motion or its end.</summary>
internal static class ReportMotion
{
    public static Task<Ok<MotionView>> Handle(
        Guid id,
        ReportMotionRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await MotionStore.Get(work, id) ?? throw Refused.NotFound("adopted motion");
                caller.MustMatch(current.Version);
                Faults.MustBeNone(Motion.FaultsOf(request));
                var (reported, fact) = current.Report(request, now);
                if (!await MotionStore.Update(work, reported))
                    throw caller.Overtaken();
                var number = (await MotionStore.Views(work, clock.Today(), reported)).Single().Reports.Count + 1;
                await MotionStore.Insert(
                    work,
                    new MotionReport
                    {
                        ItemId = id,
                        Number = number,
                        Text = request.Text!.Trim(),
                        Status = reported.Status,
                        ReportedAt = now,
                    }
                );
                if (fact is not null)
                    work.Publish(fact, now);
                caller.Tag(reported.Version);
                return TypedResults.Ok((await MotionStore.Views(work, clock.Today(), reported)).Single());
            },
            ct
        );
}
