// Rules of the house that oxlint does not have itself.

const noAugmentation = {
  create: (context) => ({
    TSModuleDeclaration(node) {
      const what =
        node.kind === "global" ? "declare global" : `declare ${node.kind} ${context.sourceCode.getText(node.id)}`
      context.report({ node, message: `\`${what}\`: a module adds values, it never changes the types of another one.` })
    }
  })
}

export default { meta: { name: "house" }, rules: { "no-augmentation": noAugmentation } }
