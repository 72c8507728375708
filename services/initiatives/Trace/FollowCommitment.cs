using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Facts of the funding service: keeps an initiative's commitment for the trace.</summary>
internal static class FollowCommitment
{
    public static Task Handle(Work work, CommitmentBooked fact, FactContext context) =>
        TraceStore.PutCommitment(work, fact, context.Envelope.RecordedAt);

    public static Task Handle(Work work, CommitmentCoverageChanged fact, FactContext context) => TraceStore.SetCoverage(work, fact);

    public static Task Handle(Work work, CommitmentReleased fact, FactContext context) => TraceStore.RemoveCommitment(work, fact);
}
