using Samen.Attachments;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// What documents can be attached to, and by whom: who recorded an open need, and who owns an initiative. Documents are public, so a
/// draft that was never submitted has none.
/// </summary>
internal static class NeedDocuments
{
    public static readonly AttachmentSubjects Subjects = new()
    {
        ["needs"] = async (reading, id) => await NeedStore.Get(reading, id) is not null,
        ["initiatives"] = async (reading, id) => await InitiativeStore.Get(reading, id) is { IsPublic: true },
        MustBeOpenTo = Check,
    };

    private static async Task Check(Reading reading, Caller caller, Guid id)
    {
        if (await NeedStore.Get(reading, id) is { } need)
        {
            need.MustBeRecordedBy(caller);
            need.MustBeOpen();
        }
        else
        {
            Need.OfficeOf(caller);
            (await InitiativeStore.Get(reading, id))!.MustBeOwner(caller);
        }
    }
}
