using Samen.Attachments;

namespace Samen.Municipalities;

/// <summary>What documents can be attached to.</summary>
internal static class AssemblyDocuments
{
    public static readonly AttachmentSubjects Subjects = new()
    {
        ["assemblies"] = async (reading, id) => await AssemblyStore.Get(reading, id) is not null,
        ["agenda-items"] = async (reading, id) => await ItemStore.Get(reading, id) is not null,
    };
}
