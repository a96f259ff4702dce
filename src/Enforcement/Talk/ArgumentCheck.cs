using ComplianceBot.Enforcement.Subjects;
using ComplianceBot.Rules;

namespace ComplianceBot.Enforcement.Talk;

/// <summary>Judges the words that came with a command as if they had been posted, before they are kept or passed on to others.</summary>
internal static class ArgumentCheck
{
    public static IReadOnlyList<Verdict> Judge(SubjectAssembler assembler, TalkRequest request)
    {
        var message = new PostedMessage(request.Context.Key, request.Poster, new Channel("", ChannelKind.Bot), request.At, ContentKind.Text, request.Argument);
        return request.Context.InForce.Engine.Judge(message, assembler.Context(request.Context));
    }
}
