using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Fact of the initiatives service: a step concerns municipalities, who read of it by <see cref="ListNotices"/>.</summary>
internal static class KeepNotice
{
    public static async Task Handle(Work work, NoticeGiven fact, FactContext context)
    {
        foreach (var code in fact.MunicipalityCodes)
            await NoticeStore.Insert(
                work,
                new Notice
                {
                    NoticeId = fact.NoticeId,
                    MunicipalityCode = code,
                    Kind = fact.Kind,
                    SubjectId = fact.SubjectId,
                    Title = fact.Title,
                    GivenAt = context.Envelope.RecordedAt,
                }
            );
    }
}
