using Samen.Attachments;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// What documents can be attached to, and by whom: who recorded an open need, who owns an initiative, also to a gate of it until that is
/// decided, and for a facility the fund manager. Documents are public; those of a draft from its first submission on, and those of a gate
/// once it is asked.
/// </summary>
internal static class NeedDocuments
{
    public static readonly string[] Keepers = [Roles.MunicipalityOfficer, Roles.FundManager];

    public static readonly AttachmentSubjects Subjects = new()
    {
        ["needs"] = async (reading, id) => await NeedStore.Get(reading, id) is not null,
        ["gates"] = async (reading, id) => await GateStore.Get(reading, id) is not null,
        ["initiatives"] = async (reading, id) => await InitiativeStore.Get(reading, id) is not null,
        ["facilities"] = async (reading, id) => await FacilityStore.Get(reading, id) is not null,
        MustBeOpenTo = Check,
        IsSeenBy = IsSeen,
    };

    /// <summary>The documents of a draft, or of a gate that is prepared, are for those who see it.</summary>
    private static async Task<bool> IsSeen(Reading reading, Caller caller, Guid id)
    {
        if (await InitiativeStore.Get(reading, id) is { } initiative)
            return initiative.IsSeenBy(Initiative.ViewerOf(caller));
        if (await GateStore.Get(reading, id) is { } gate)
            return await GateViews.IsSeen(reading, gate, caller);
        return await NeedStore.Get(reading, id) is not null || await FacilityStore.Get(reading, id) is not null;
    }

    private static async Task Check(Reading reading, Caller caller, Guid id)
    {
        if (await FacilityStore.Get(reading, id) is not null)
        {
            if (!caller.Is(Roles.FundManager))
                throw Refused.Forbidden("forbidden", "Only the fund manager keeps the documents of a facility.");
        }
        else if (await NeedStore.Get(reading, id) is { } need)
        {
            need.MustBeRecordedBy(caller);
            need.MustBeOpen();
        }
        else
        {
            Need.OfficeOf(caller);
            var gate = await GateStore.Get(reading, id);
            (await InitiativeStore.Get(reading, gate?.InitiativeId ?? id))!.MustBeOwner(caller);
            gate?.MustTakeEvidence();
        }
    }
}
